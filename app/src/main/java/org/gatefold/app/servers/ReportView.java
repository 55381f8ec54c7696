package org.gatefold.app.servers;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.CapabilityReport.Finding;
import org.gatefold.player.source.CapabilityReport.Instead;
import org.gatefold.player.source.CapabilityReport.Support;
import org.kordamp.ikonli.feather.Feather;

/** What a server can do, ability by ability, and what Gatefold does where it cannot. */
final class ReportView extends TitledPane {
    // keys: servers.can.key-login servers.can.token-login servers.can.secrets-out-of-addresses
    // keys: servers.can.list-all-songs servers.can.change-stamp servers.can.originals servers.can.resume
    // keys: servers.can.transcode servers.can.seek-in-transcoded servers.can.covers servers.can.synced-lyrics
    // keys: servers.can.stars-and-ratings servers.can.playlists servers.can.scrobbles
    // keys: servers.can.scrobble-read-back servers.can.now-playing servers.can.play-queue
    // keys: servers.can.musicbrainz-ids servers.can.replay-gain
    // keys: servers.instead.pages-by-album servers.instead.sends-salted-token servers.instead.sends-password-encrypted
    // keys: servers.instead.sends-password-in-the-open servers.instead.secrets-in-addresses
    // keys: servers.instead.lists-everything-each-time servers.instead.streams-instead-of-downloading
    // keys: servers.instead.begins-again servers.instead.seeks-in-what-arrived servers.instead.shows-lyrics-from-files
    // keys: servers.instead.shows-plain-lyrics servers.instead.keeps-it-here servers.instead.may-count-twice
    // keys: servers.instead.knows-songs-by-tags servers.instead.measures-itself servers.instead.finds-out-when-used
    // keys: servers.support.yes servers.support.partly servers.support.no servers.support.unknown
    private final Texts texts;

    ReportView(CapabilityReport report, Texts texts) {
        this.texts = texts;
        VBox lines = new VBox(10);
        report.findings().forEach(finding -> lines.getChildren().add(line(finding)));
        setText(texts.get("servers.can"));
        setContent(lines);
        setExpanded(false);
        setAnimated(false);
    }

    private Node line(Finding finding) {
        Node mark = Icons.line(
                switch (finding.support()) {
                    case YES -> Feather.CHECK;
                    case PARTLY, UNKNOWN -> Feather.HELP_CIRCLE;
                    case NO -> Feather.MINUS;
                });
        String support = texts.get("servers.support." + key(finding.support()));
        VBox words = new VBox(1, Labels.of(texts.get("servers.can." + key(finding.ability()))));
        if (finding.instead() != Instead.USED || finding.support() != Support.YES) {
            String instead =
                    finding.instead() == Instead.USED ? "" : texts.get("servers.instead." + key(finding.instead()));
            words.getChildren().add(Labels.paragraph((support + " " + instead).strip(), "muted", "small"));
        }
        HBox line = new HBox(12, mark, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(texts.get("servers.can." + key(finding.ability())) + ": " + support);
        return line;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
