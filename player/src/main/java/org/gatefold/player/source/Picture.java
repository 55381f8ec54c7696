package org.gatefold.player.source;

/** A picture as a server sent it, at most 16 MiB; what it really is is for whoever decodes it. */
public record Picture(byte[] bytes, String contentType) {
    @Override
    public String toString() {
        return "Picture[" + contentType + ", " + bytes.length + " bytes]";
    }
}
