package throughline.feeds;

/** Where an entry's happening was, in degrees (WGS 84). */
public record Place(double latitude, double longitude) {

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on earth: " + latitude + " " + longitude);
        }
    }
}
