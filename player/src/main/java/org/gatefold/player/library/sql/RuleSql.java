package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.rule.Flag;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.TextField;
import org.gatefold.player.library.rule.TextMatch;

/**
 * A rule as a condition on the table {@code track}, named {@code t}: true or false, never null, so that it can be turned
 * round. What the listener typed is bound, never written into it. Conditions are spelled as those of the partial indexes
 * are, which SQLite then uses.
 */
record RuleSql(String where, List<Object> arguments) {
    /** Tracks that can be heard without a server; spelled as in the index. */
    static final String HERE = "(t.served=0 or t.offline=1)";

    static RuleSql of(Rule rule) {
        Writer writer = new Writer();
        return new RuleSql(writer.write(rule), List.copyOf(writer.arguments));
    }

    /** Writes conditions and gathers their arguments in the order of the question marks. */
    private static final class Writer {
        private final List<Object> arguments = new ArrayList<>();

        String write(Rule rule) {
            return switch (rule) {
                case Rule.All(var rules) -> joined(rules, " and ", "1");
                case Rule.Any(var rules) -> joined(rules, " or ", "0");
                case Rule.Not(var turned) -> "not " + write(turned);
                case Rule.Words words -> words(words);
                case Rule.Range range -> range(range);
                case Rule.Period period -> period(period);
                case Rule.Is(var flag) -> flag(flag);
                case Rule.OneOf(var keys) -> with("t.key in (select value from json_each(?))", json(keys));
            };
        }

        private String joined(List<Rule> rules, String by, String empty) {
            return rules.isEmpty() ? empty : rules.stream().map(this::write).collect(Collectors.joining(by, "(", ")"));
        }

        private String words(Rule.Words rule) {
            return switch (rule.field()) {
                case TITLE -> names("t.title_sort", "t.title", rule);
                case ALBUM -> names("t.album_sort", "t.said_album", rule);
                case ARTIST ->
                    "t.id in (select c.track from credit c where c.artist in (select a.id from artist a where "
                            + names("a.folded", "a.name", rule) + "))";
                case ALBUM_ARTIST ->
                    "t.album in (select m.album from album_artist m where m.artist in (select a.id from artist a where "
                            + names("a.folded", "a.name", rule) + "))";
                case GENRE ->
                    "t.id in (select g.track from track_genre g where g.genre in (select n.id from genre n where "
                            + names("n.folded", "n.name", rule) + "))";
                case FORMAT, PATH -> plain(rule);
            };
        }

        private String names(String folded, String printed, Rule.Words rule) {
            return NameSql.of(folded, printed, rule.match(), rule.text(), rule.field() != TextField.GENRE)
                    .into(arguments);
        }

        private String plain(Rule.Words rule) {
            if (rule.field() == TextField.FORMAT) {
                return compared("t.format", rule.match(), rule.text().toLowerCase(Locale.ROOT));
            }
            arguments.add(File.separator);
            return "exists(select 1 from folder f where f.id=t.folder and f.server='' and "
                    + compared("lower(f.path||?||t.name)", rule.match(), rule.text())
                    + ")";
        }

        /** Text as it is, but for the case of its Latin letters. */
        private String compared(String column, TextMatch match, String text) {
            arguments.add(text);
            return switch (match) {
                case IS -> column + "=lower(?)";
                case CONTAINS -> "instr(" + column + ",lower(?))>0";
                case STARTS -> "instr(" + column + ",lower(?))=1";
                case ENDS -> {
                    arguments.add(text);
                    yield "substr(%s,-max(1,length(?)))=lower(?)".formatted(column);
                }
            };
        }

        private String range(Rule.Range rule) {
            long from = rule.from();
            long to = rule.to();
            return switch (rule.field()) {
                case YEAR -> with("(t.year is not null and t.year between ? and ?)", from, to);
                case DISC -> with("t.disc between ? and ?", from, to);
                case NUMBER -> with("t.number between ? and ?", from, to);
                case SECONDS -> with("t.millis/1000 between ? and ?", from, to);
                case KILOBITS -> with("(t.millis>0 and t.size*8/t.millis between ? and ?)", from, to);
                case BYTES -> with("t.size between ? and ?", from, to);
                case PLAYS -> counted("t.plays", from, to);
                case STARS -> counted("t.rating", from, to);
            };
        }

        private String counted(String column, long from, long to) {
            if (from > 0) {
                return with("(" + column + ">0 and " + column + " between ? and ?)", from, to);
            }
            return to == 0 ? column + "=0" : with(column + " between ? and ?", from, to);
        }

        private String period(Rule.Period rule) {
            long from = rule.from().equals(Instant.MIN)
                    ? Long.MIN_VALUE
                    : rule.from().toEpochMilli();
            long to = rule.to().equals(Instant.MAX) ? Long.MAX_VALUE : rule.to().toEpochMilli();
            return switch (rule.field()) {
                case ADDED -> with("(t.added>=? and t.added<?)", from, to);
                case LAST_PLAYED -> with("(t.plays>0 and t.played>=? and t.played<?)", from, to);
                case LOVED -> with("(t.loved>0 and t.loved>=? and t.loved<?)", from, to);
            };
        }

        private static String flag(Flag flag) {
            return switch (flag) {
                case LOVED -> "t.loved>0";
                case KEPT -> "t.offline=1";
                case HERE -> HERE;
                case COMPILATION -> "t.album in (select b.id from album b where b.compilation=1)";
            };
        }

        private String with(String condition, Object... values) {
            arguments.addAll(List.of(values));
            return condition;
        }

        private static String json(List<TrackKey> keys) {
            return new Gson().toJson(keys.stream().map(TrackKey::value).toList());
        }
    }
}
