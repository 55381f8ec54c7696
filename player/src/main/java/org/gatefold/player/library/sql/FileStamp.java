package org.gatefold.player.library.sql;

/** By what a file is known to be unchanged: name in its folder, size in bytes, time of change in milliseconds. */
public record FileStamp(String name, long size, long modified) {}
