package org.gatefold.player.library.art;

import org.gatefold.player.library.AlbumPicture.Size;

/**
 * Tells by its first bytes whether a picture is PNG, JPEG, GIF or BMP of a size that can be shown; what the file or its
 * tag calls it counts for nothing.
 */
final class ImageCheck {
    private static final long MOST_PIXELS = 100_000_000;

    private ImageCheck() {}

    static boolean isUsable(byte[] bytes) {
        return !size(bytes).equals(Size.UNKNOWN);
    }

    /** How large it is; unknown when it cannot be shown. */
    static Size size(byte[] b) {
        if (startsWith(b, 0x89, 'P', 'N', 'G', 13, 10, 26, 10) && b.length > 32) {
            return area(big(b, 16, 4), big(b, 20, 4));
        }
        if (startsWith(b, 'G', 'I', 'F', '8') && b.length > 12) {
            return area(little(b, 6, 2), little(b, 8, 2));
        }
        if (startsWith(b, 'B', 'M') && b.length > 26) {
            return area(little(b, 18, 4), Math.abs((int) little(b, 22, 4)));
        }
        return startsWith(b, 0xFF, 0xD8, 0xFF) ? jpeg(b) : Size.UNKNOWN;
    }

    /** Walks the segments to the frame header (ITU T.81, B.2.2); bytes between segments are skipped as decoders do. */
    private static Size jpeg(byte[] b) {
        int at = 2;
        while (at + 9 < b.length) {
            int marker = b[at + 1] & 0xFF;
            if ((b[at] & 0xFF) != 0xFF || marker == 0xFF || marker == 0) {
                at++;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return area(big(b, at + 7, 2), big(b, at + 5, 2));
            } else if (marker == 0xDA || marker == 0xD9) {
                return Size.UNKNOWN;
            } else {
                at += 2 + (int) Math.max(2, big(b, at + 2, 2));
            }
        }
        return Size.UNKNOWN;
    }

    private static Size area(long width, long height) {
        boolean usable = width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
        return usable && width * height <= MOST_PIXELS ? new Size((int) width, (int) height) : Size.UNKNOWN;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static long big(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    private static long little(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
