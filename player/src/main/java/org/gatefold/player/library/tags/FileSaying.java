package org.gatefold.player.library.tags;

import org.gatefold.sync.said.Saying;

/** Why a music file cannot be used. */
public enum FileSaying implements Saying {
    TOO_SHORT("said.file.too-short", "The file is damaged: it ends too early."),
    GONE("said.file.gone", "The file has gone."),
    NO_PERMISSION("said.file.no-permission", "The file may not be read: you have no permission."),
    INTERRUPTED("said.file.interrupted", "Reading was interrupted."),
    DISK("said.file.disk", "The disk could not read the file: {0}"),
    DISK_OR_COVER("said.file.disk-or-cover", "The disk could not read the file or keep its cover: {0}"),
    TOO_MUCH_MEMORY("said.file.too-much-memory", "The file is damaged: reading it would take too much memory."),
    NO_SENSE("said.file.no-sense", "The file is damaged: its tags make no sense."),
    EMPTY("said.file.empty", "The file is empty."),
    OTHER_KIND("said.file.other-kind", "It is not a {0} file, whatever its name says."),
    TAGS_TOO_LARGE("said.file.tags-too-large", "Its tags are larger than {0} MB."),
    ENDLESS_TAG("said.file.endless-tag", "The file is damaged: its tag has no end of parts."),
    PACKED_TOO_LARGE("said.file.packed-too-large", "A packed part of its tag claims to be larger than any is."),
    NO_HEADER("said.file.no-header", "The file is damaged or not music: its {0} header cannot be read."),
    NO_MUSIC("said.file.no-music", "The file is damaged: there is no music in it."),
    NO_VORBIS("said.file.no-vorbis", "There is neither Vorbis nor Opus in this Ogg file."),
    ONLY_HEADER("said.file.only-header", "The file is damaged: there is nothing after its first header."),
    SAMPLE_RATE("said.file.sample-rate", "The file is damaged: its sample rate is {0}."),
    NO_ENCODING("said.file.no-encoding", "The file is damaged: it does not say how it is encoded."),
    TOO_SLOW("said.file.too-slow", "It could not be read within {0} seconds."),
    LEFT_OUT("said.file.left-out", "It was left out, because too many other files could not be read in time."),
    NO_ORDINARY_FILE("said.file.no-ordinary-file", "It is not an ordinary file."),
    DEAD_LINK("said.file.dead-link", "It is a link that leads nowhere."),
    NOT_LOOKED_AT("said.file.not-looked-at", "It cannot be looked at: {0}"),
    FILE_NAME("said.file.file-name", "The file's name has bytes that are no text here. Rename it."),
    FOLDER_NAME("said.file.folder-name", "The folder's name has bytes that are no text here. Rename it."),
    UNKNOWN_KIND("said.file.unknown-kind", "Gatefold does not read .{0} files."),
    PICTURE("said.file.picture", "The picture could not be read: {0}"),
    FOLDER_EMPTY(
            "said.file.folder-empty",
            "The folder is empty now; if its drive is not connected, connect it. What was found there is kept."),
    TOO_DEEP("said.file.too-deep", "Folders go too deep here."),
    FOLDER_LINK(
            "said.file.folder-link",
            "The link leads nowhere now; is its drive connected? What was found there is kept."),
    FOLDER_PERMISSION(
            "said.file.folder-permission",
            "You have no permission to look into the folder. What was found there is kept."),
    FOLDER_AWAY(
            "said.file.folder-away",
            "The folder cannot be reached; is its drive connected? What was found there is kept."),
    FOLDER_WENT("said.file.folder-went", "The folder went out of reach during the scan. What was found there is kept.");

    private final String key;
    private final String english;

    FileSaying(String key, String english) {
        this.key = key;
        this.english = english;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String english() {
        return english;
    }
}
