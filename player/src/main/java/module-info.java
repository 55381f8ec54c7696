/** Music: library, sources, queue, playback and listening. Knows no shop and no screen. */
@org.jspecify.annotations.NullMarked
module gatefold.player {
    requires static transitive org.jspecify;
    requires transitive gatefold.sync;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires uk.co.caprica.vlcj;
    requires com.sun.jna;
    requires jaudiotagger;

    exports org.gatefold.player;
    exports org.gatefold.player.figures;
    exports org.gatefold.player.handoff;
    exports org.gatefold.player.library;
    exports org.gatefold.player.library.browse;
    exports org.gatefold.player.library.rule;
    exports org.gatefold.player.listening;
    exports org.gatefold.player.lyrics;
    exports org.gatefold.player.offline;
    exports org.gatefold.player.opening;
    exports org.gatefold.player.playback;
    exports org.gatefold.player.playlist;
    exports org.gatefold.player.playlist.file;
    exports org.gatefold.player.playlist.smart;
    exports org.gatefold.player.queue;
    exports org.gatefold.player.servers;
    exports org.gatefold.player.source;
    exports org.gatefold.player.statistics;
    exports org.gatefold.player.streaming;
    exports org.gatefold.player.waveform;
}
