package org.gatefold.player.library.sql;

import java.util.Collection;
import java.util.List;
import org.gatefold.player.library.rule.TextMatch;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.SortName;

/**
 * Compares a name as it stands in sorted lists, folded and without its article, with what a listener wrote. Where that
 * begins with an article, it may be meant as a name's beginning, which the folded name lacks, or as words in the middle.
 */
record NameSql(String where, List<Object> arguments) {

    /** @param printed the name with its article, if it has one; {@code articles} whether the folded one lacks it */
    static NameSql of(String folded, String printed, TextMatch match, String text, boolean articles) {
        String words = Fold.name(text);
        String name = articles ? SortName.of(text) : words;
        if (words.isEmpty()) {
            return match == TextMatch.IS ? new NameSql(folded + "=''", List.of()) : new NameSql("1", List.of());
        }
        return switch (match) {
            case IS -> new NameSql(folded + "=?", List.of(name));
            case STARTS -> starts(folded, name);
            case CONTAINS -> contains(folded, printed, words, name);
            case ENDS -> new NameSql("substr(%s,-length(?))=?".formatted(folded), List.of(words, words));
        };
    }

    private static NameSql starts(String folded, String name) {
        return new NameSql("(%1$s>=? and %1$s<?)".formatted(folded), List.of(name, name + '\uFFFF'));
    }

    private static NameSql contains(String folded, String printed, String words, String name) {
        if (words.equals(name)) {
            return new NameSql("instr(" + folded + ",?)>0", List.of(words));
        }
        String article = words.substring(0, words.length() - name.length());
        return new NameSql(
                "(instr(%1$s,?)>0 or %1$s>=? and %1$s<? and substr(lower(%2$s),1,length(?))=?)"
                        .formatted(folded, printed),
                List.of(words, name, name + '\uFFFF', article, article));
    }

    /** Adds the arguments and gives the condition. */
    String into(Collection<Object> all) {
        all.addAll(arguments);
        return where;
    }
}
