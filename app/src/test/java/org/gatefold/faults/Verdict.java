package org.gatefold.faults;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What became of one scenario: its figures, and in words everything that did not hold. */
final class Verdict {
    private final String name;
    private final long begun = System.nanoTime();
    private final JsonObject extras = new JsonObject();
    private final List<String> failures = new ArrayList<>();
    private long attempted;
    private long stored;
    private long lost;
    private long doubled;
    private double seconds;

    Verdict(String name) {
        this.name = name;
    }

    /** Adds what one client did and the remote has. */
    Verdict count(Judge.Counts counts) {
        attempted += counts.attempted();
        stored += counts.stored();
        lost += counts.lost();
        doubled += counts.doubled();
        return this;
    }

    Verdict figure(String figure, Number value) {
        extras.addProperty(figure, value);
        return this;
    }

    Verdict note(String what, String said) {
        extras.addProperty(what, said);
        return this;
    }

    /** Holds it against the scenario when it is not so. */
    Verdict expect(boolean holds, String what) {
        if (!holds) {
            failures.add(what);
        }
        return this;
    }

    /** It cannot be tried on this machine, which is no failure. */
    Verdict skipped(String why) {
        return note("skipped", why);
    }

    /** The time stands still from here on. */
    Verdict ended() {
        seconds = (System.nanoTime() - begun) / 1e9;
        expect(lost == 0, lost + " lost");
        expect(doubled == 0, doubled + " doubled");
        return this;
    }

    boolean isPassed() {
        return failures.isEmpty();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The line of the report. */
    String json() {
        JsonObject line = new JsonObject();
        line.addProperty("name", "faults." + name);
        line.addProperty("attempted", attempted);
        line.addProperty("stored", stored);
        line.addProperty("lost", lost);
        line.addProperty("doubled", doubled);
        line.addProperty("seconds", Math.round(seconds * 10) / 10.0);
        extras.asMap().forEach(line::add);
        line.addProperty("passed", isPassed());
        if (!isPassed()) {
            line.add("failures", new Gson().toJsonTree(failures));
        }
        return new Gson().newBuilder().disableHtmlEscaping().create().toJson(line);
    }
}
