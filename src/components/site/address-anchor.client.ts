/** The place on the page that the address names, without its `#`; as written where it cannot be decoded. */
export function placeInAddress(): string {
  const place = location.hash.slice(1);
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
