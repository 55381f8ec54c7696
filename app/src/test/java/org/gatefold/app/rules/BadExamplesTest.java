package org.gatefold.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the rules see what they are for: each one refuses the bad examples made for it. */
final class BadExamplesTest {
    private static final String ROOT = "org.gatefold.app.rules.bad";

    private static final Map<String, List<String>> CAUGHT = new HashMap<>();

    static {
        CAUGHT.put("only app uses JavaFX", List.of("player.DrawsItself"));
        CAUGHT.put("player does not know store", List.of("player.KnowsStore"));
        CAUGHT.put("store does not know player", List.of("store.KnowsPlayer"));
        CAUGHT.put("what speaks to shops knows no taste", List.of("store.ucp.KnowsTaste"));
        CAUGHT.put("sync knows neither", List.of("sync.KnowsPlayer"));
        CAUGHT.put("remote knows none of the client", List.of("remote.KnowsSync"));
        CAUGHT.put("app does not know remote", List.of("app.home.KnowsRemote"));
        CAUGHT.put("control knows no domain", List.of("app.control.KnowsTracks"));
        CAUGHT.put("screens are strangers", List.of("app.home.KnowsAlbum"));
        CAUGHT.put("no package cycles", List.of("sync.circle.Round", "sync.circle.there.Trip"));
        CAUGHT.put("models use no nodes", List.of("app.home.HomeModel"));
        CAUGHT.put("screens are final", List.of("app.album.AlbumScreen"));
        CAUGHT.put("one door to other threads", List.of("app.home.StartsAThread", "app.home.CallsPlatform"));
        CAUGHT.put("no standard streams", List.of("store.Prints"));
        CAUGHT.put("SQL stays in sql packages", List.of("store.AsksTheDatabase"));
        CAUGHT.put("HTTP stays in wire packages", List.of("store.SendsItself"));
        CAUGHT.put("no now without a clock", List.of("store.ReadsTheTime", "store.ReadsMillis"));
        CAUGHT.put("money is never a fraction", List.of("store.Fraction"));
    }

    private final JavaClasses bad = new ClassFileImporter().importPackages(ROOT);

    static Stream<HouseRule> rules() {
        return Stream.concat(new Walls(ROOT).all().stream(), new Habits(ROOT).all().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBadClassFailsItsRule(HouseRule rule) {
        String report = rule.evaluate(bad).getFailureReport().toString();
        for (String name : CAUGHT.getOrDefault(rule.name(), List.of("a bad example for this rule"))) {
            assertTrue(
                    report.contains(ROOT + "." + name),
                    () -> name + " should have failed, but the rule found: " + report);
        }
    }

    @Test
    void everyExampleBelongsToARule() {
        assertEquals(
                CAUGHT.size(),
                rules().map(HouseRule::name).filter(CAUGHT::containsKey).count());
    }
}
