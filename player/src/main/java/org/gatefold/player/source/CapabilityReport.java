package org.gatefold.player.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one server turned out to be able to do. {@code extensions} are OpenSubsonic's by name, with the versions it has. */
public record CapabilityReport(Maker maker, Map<String, Set<Integer>> extensions, List<Finding> findings) {

    /** Who answers: {@code name} such as {@code navidrome} (empty where it does not say), its version and the protocol's. */
    public record Maker(String name, String version, String protocol, boolean openSubsonic) {}

    /** One ability: whether the server has it, and what Gatefold does. */
    public record Finding(Ability ability, Support support, Instead instead) {}

    /** Whether a server can. */
    public enum Support {
        YES,
        PARTLY,
        NO,
        /** Cannot be known before it is tried. */
        UNKNOWN
    }

    /** What servers differ in. */
    public enum Ability {
        KEY_LOGIN,
        TOKEN_LOGIN,
        SECRETS_OUT_OF_ADDRESSES,
        LIST_ALL_SONGS,
        CHANGE_STAMP,
        ORIGINALS,
        RESUME,
        TRANSCODE,
        SEEK_IN_TRANSCODED,
        COVERS,
        SYNCED_LYRICS,
        STARS_AND_RATINGS,
        PLAYLISTS,
        SCROBBLES,
        SCROBBLE_READ_BACK,
        NOW_PLAYING,
        PLAY_QUEUE,
        MUSICBRAINZ_IDS,
        REPLAY_GAIN
    }

    /** What Gatefold does about it. */
    public enum Instead {
        /** Uses it. */
        USED,
        /** Goes another way with the same result. */
        PAGES_BY_ALBUM,
        SENDS_SALTED_TOKEN,
        SENDS_PASSWORD_ENCRYPTED,
        SENDS_PASSWORD_IN_THE_OPEN,
        SECRETS_IN_ADDRESSES,
        LISTS_EVERYTHING_EACH_TIME,
        STREAMS_INSTEAD_OF_DOWNLOADING,
        BEGINS_AGAIN,
        SEEKS_IN_WHAT_ARRIVED,
        SHOWS_LYRICS_FROM_FILES,
        SHOWS_PLAIN_LYRICS,
        SHOWS_NO_COVERS,
        KEEPS_IT_HERE,
        MAY_COUNT_TWICE,
        KNOWS_SONGS_BY_TAGS,
        MEASURES_ITSELF,
        FINDS_OUT_WHEN_USED
    }

    public CapabilityReport {
        extensions = Map.copyOf(extensions);
        findings = List.copyOf(findings);
    }

    public boolean has(String extension) {
        return extensions.containsKey(extension);
    }

    /** Whether it can, as far as known. */
    public Support support(Ability ability) {
        return findings.stream()
                .filter(finding -> finding.ability() == ability)
                .map(Finding::support)
                .findFirst()
                .orElse(Support.UNKNOWN);
    }
}
