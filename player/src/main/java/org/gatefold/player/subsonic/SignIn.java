package org.gatefold.player.subsonic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatefold.player.source.CapabilityReport.Maker;
import org.gatefold.player.source.SourceException;

/**
 * The first words with a server: which extensions it has (asked without a name), then the ladder of ways to sign in, in
 * the version it speaks.
 */
final class SignIn {
    /** The newest version of the protocol that we speak. */
    static final String NEWEST = "1.16.1";

    private static final Set<Integer> OTHER_WAY = Set.of(41, 42, 10);
    private static final Set<Integer> OTHER_VERSION = Set.of(20, 30);

    private final Talk talk;
    private final Credentials credentials;

    SignIn(Talk talk, Credentials credentials) {
        this.talk = talk;
        this.credentials = credentials;
    }

    Terms terms() throws SourceException {
        Map<String, Set<Integer>> extensions = extensions(Params.NONE);
        boolean forms = extensions.containsKey("formPost");
        Iterator<Credentials.Way> ladder = credentials.ways().iterator();
        Set<String> versions = new HashSet<>(Set.of(NEWEST));
        String version = NEWEST;
        Credentials.Way way = ladder.next();
        while (true) {
            switch (talk.envelope("ping", params(way, version), forms, way, Ask.Repeat.HARMLESS)) {
                case Envelope.Went(JsonObject content) -> {
                    Maker maker = maker(content);
                    if (extensions.isEmpty() && maker.openSubsonic()) {
                        extensions = extensions(credentials.by(way));
                    }
                    return new Terms(way, version, maker, extensions);
                }
                case Envelope.Failed failed -> {
                    if (OTHER_VERSION.contains(failed.code()) && versions.add(failed.version())) {
                        version = failed.version();
                    } else if (OTHER_WAY.contains(failed.code()) && ladder.hasNext()) {
                        way = ladder.next();
                    } else {
                        throw way == Credentials.Way.PASSWORD && OTHER_WAY.contains(failed.code())
                                ? Failures.refused(new Envelope.Failed(40, failed.message(), "", failed.status()))
                                : Failures.refused(failed);
                    }
                }
            }
        }
    }

    private Params params(Credentials.Way way, String version) {
        return Talk.basics(version).and(credentials.by(way));
    }

    /** None where the server has no such method, in whichever way it says so. */
    private Map<String, Set<Integer>> extensions(Params who) throws SourceException {
        Optional<JsonObject> answer =
                talk.asked("getOpenSubsonicExtensions", Talk.basics(NEWEST).and(who));
        Map<String, Set<Integer>> all = new TreeMap<>();
        for (JsonObject one :
                answer.map(json -> Json.objects(json, "openSubsonicExtensions")).orElse(java.util.List.of())) {
            Set<Integer> versions = new TreeSet<>();
            if (one.get("versions") instanceof JsonArray said) {
                for (JsonElement version : said) {
                    if (version.isJsonPrimitive() && version.getAsString().matches("\\d{1,4}")) {
                        versions.add(version.getAsInt());
                    }
                }
            }
            Json.some(one, "name").ifPresent(name -> all.put(name, versions));
        }
        return all;
    }

    private static Maker maker(JsonObject content) {
        return new Maker(
                Json.text(content, "type"),
                Json.text(content, "serverVersion"),
                Json.text(content, "version"),
                Json.flag(content, "openSubsonic"));
    }
}
