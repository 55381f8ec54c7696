package org.gatefold.player.audio;

/** There is nothing to decode with; says how to get it. */
public final class NoDecoderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final String download;

    public NoDecoderException(String message, String command, String download) {
        super(message);
        this.command = command;
        this.download = download;
    }

    /** What installs it on this system; empty where a download is the way. */
    public String command() {
        return command;
    }

    /** The page to download it from. */
    public String download() {
        return download;
    }
}
