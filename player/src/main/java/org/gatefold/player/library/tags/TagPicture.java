package org.gatefold.player.library.tags;

/** A picture among a file's tags, unchecked; {@code type} is that of ID3v2 APIC, {@code called} what the tag says of it, often nothing. */
public record TagPicture(int type, String called, byte[] bytes) {}
