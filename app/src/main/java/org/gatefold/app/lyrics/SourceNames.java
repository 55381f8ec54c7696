package org.gatefold.app.lyrics;

import java.util.Locale;
import java.util.function.Function;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.source.ServerId;

/** Says where words are from, and what sets them apart: times, language. */
public record SourceNames(Texts texts, Function<ServerId, String> servers) {
    String of(Lyrics words) {
        String place = switch (words.source()) {
            case Lyrics.Source.Beside(String file) -> texts.format("lyrics.from-file", file);
            case Lyrics.Source.Inside _ -> texts.get("lyrics.from-tags");
            case Lyrics.Source.OnServer(ServerId server) -> texts.format("lyrics.from-server", servers.apply(server));
        };
        String kind = texts.get(words.isSynced() ? "lyrics.synced" : "lyrics.plain");
        String language = language(words.about().language());
        return language.isEmpty()
                ? texts.format("lyrics.version", place, kind)
                : texts.format("lyrics.version-in", place, kind, language);
    }

    private String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale());
        return tag.equals("und") || name.equalsIgnoreCase(tag) ? "" : name;
    }
}
