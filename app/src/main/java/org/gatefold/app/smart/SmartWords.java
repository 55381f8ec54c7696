package org.gatefold.app.smart;

import java.util.Locale;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.smart.SmartField;
import org.gatefold.player.playlist.smart.SmartKind;
import org.gatefold.player.playlist.smart.SmartOperator;
import org.gatefold.player.playlist.smart.SmartProblem;

/** How fields, operators and problems of smart playlists are called. */
record SmartWords(Texts texts) {
    // keys: smart.field.title smart.field.artist smart.field.albumartist smart.field.album smart.field.genre
    // keys: smart.field.year smart.field.date smart.field.playcount smart.field.lastplayed smart.field.rating
    // keys: smart.field.loved smart.field.dateloved smart.field.dateadded smart.field.duration smart.field.bitrate
    // keys: smart.field.filetype smart.field.filepath smart.field.size smart.field.tracknumber
    // keys: smart.field.discnumber smart.field.compilation smart.field.offline smart.field.playlist
    String field(SmartField field) {
        return texts.get("smart.field." + field.word());
    }

    // keys: smart.field.random
    String sort(String word) {
        return texts.get("smart.field." + word);
    }

    // keys: smart.is smart.is-not smart.contains smart.not-contains smart.starts-with smart.ends-with smart.gt smart.lt
    // keys: smart.in-the-range smart.before smart.after smart.in-the-last smart.not-in-the-last smart.in-playlist
    // keys: smart.not-in-playlist
    String operator(SmartOperator operator) {
        return texts.get("smart." + operator.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    // keys: smart.problem.unknown smart.problem.no-value smart.problem.bad-value smart.problem.unknown-sort
    // keys: smart.problem.no-playlist smart.problem.circle smart.problem.too-much
    String problem(SmartProblem problem) {
        return texts.format(
                "smart.problem." + problem.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), problem.word());
    }

    /** What stands in an empty field, and names it for who cannot see it. */
    // keys: smart.value.text smart.value.number smart.value.seconds smart.value.days smart.value.date smart.value.list
    String value(SmartField field, SmartOperator operator) {
        if (operator == SmartOperator.IN_THE_LAST || operator == SmartOperator.NOT_IN_THE_LAST) {
            return texts.get("smart.value.days");
        }
        if (field == SmartField.DURATION) {
            return texts.get("smart.value.seconds");
        }
        return texts.get("smart.value."
                + switch (field.kind()) {
                    case TEXT -> "text";
                    case NUMBER -> "number";
                    case TIME -> "date";
                    case FLAG, LIST -> "list";
                });
    }

    boolean takesDate(SmartField field, SmartOperator operator) {
        return field.kind() == SmartKind.TIME
                && operator != SmartOperator.IN_THE_LAST
                && operator != SmartOperator.NOT_IN_THE_LAST;
    }
}
