package org.gatefold.remote.catalogue;

/** Where a picture is: stored ones are known by name and served under {@code /images/}, others stay where they are. */
public final class ImageUrl {
    private ImageUrl() {}

    public static String absolute(String image, String base) {
        return isWeb(image) ? image : base + "/images/" + image;
    }

    /** True for a picture that lies on another server. */
    public static boolean isWeb(String image) {
        return image.startsWith("http://") || image.startsWith("https://");
    }
}
