package music;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A melody in scale degrees, bar by bar: {@code 5q 6e 5e 3h | rq ~1'q. ...}; {@code ~} is a grace note. */
record Tune(List<Step> steps, double length) {
    private static final Map<Character, Double> LENGTHS =
        Map.of('w', 4.0, 'h', 2.0, 'q', 1.0, 'e', 0.5, 's', 0.25, 't', 1 / 3.0);

    /** One note of a tune; degree is unused in a rest. */
    record Step(double start, double length, int degree, int shift, boolean rest, boolean grace) {}

    static Tune of(String words, int beats, String where) {
        var steps = new ArrayList<Step>();
        double bar = 0;
        for (String measure : words.split("\\|")) {
            double at = bar;
            for (String token : measure.trim().split(" +")) {
                var step = step(token, at, where);
                steps.add(step);
                at += step.length();
            }
            if (Math.abs(at - bar - beats) > 0.02) {
                throw new IllegalArgumentException(where + ": " + (at - bar) + " beats in " + measure);
            }
            bar += beats;
        }
        return new Tune(List.copyOf(steps), bar);
    }

    private static Step step(String token, double at, String where) {
        boolean grace = token.startsWith("~");
        var rest = grace ? token.substring(1) : token;
        int shift = rest.startsWith("#") ? 1 : rest.startsWith("b") ? -1 : 0;
        rest = shift == 0 ? rest : rest.substring(1);
        boolean silent = rest.charAt(0) == 'r';
        int degree = silent ? 0 : rest.charAt(0) - '0';
        double length = 0;
        for (int i = 1; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '\'' || c == ',') {
                degree += c == ',' ? -7 : 7;
            } else if (c == '.') {
                length *= 1.5;
            } else if (LENGTHS.containsKey(c)) {
                length += LENGTHS.get(c);
            } else {
                throw new IllegalArgumentException(where + ": cannot read " + token);
            }
        }
        return new Step(at, length, degree, shift, silent, grace);
    }
}
