package org.gatefold.player.source;

/**
 * What changes whenever the server's music does: equal stamps mean that nothing new is to be fetched. {@code scanning}:
 * the server is reading its folders just now, so what it lists is still moving.
 */
public record ScanStamp(String value, boolean scanning) {}
