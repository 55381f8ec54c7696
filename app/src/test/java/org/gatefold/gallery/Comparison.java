package org.gatefold.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares every place with its picture, and leaves in a report what looks otherwise. */
final class Comparison {
    /** How long a place may take to come to look like its picture, once it is quiet. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LITTLE = Duration.ofSeconds(1);
    private static final int ENOUGH = 3;

    private final Path shots;
    private final Path report;
    private final DrawnBy.Meaning meaning;
    private final boolean foreign;
    private final List<String> others = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();

    /**
     * @param shots the pictures to compare with; @param report where what is otherwise is written: as expected, as it
     *     is, marked; @param here what draws on this machine
     */
    Comparison(Path shots, Path report, DrawnBy here) throws IOException {
        this.shots = shots;
        this.report = report;
        DrawnBy kept = DrawnBy.read(shots);
        meaning = kept.meaning(here);
        foreign = kept.hasForeign(here);
    }

    /** What looks otherwise, has no picture, or is no place any more; empty when all is well, or nothing means anything here. Blocks. */
    List<String> of(Path folder) throws Exception {
        if (meaning == DrawnBy.Meaning.NOTHING) {
            return List.of();
        }
        new Shots(folder, _ -> true, (name, camera) -> {
                    taken.add(name + ".png");
                    compare(name, camera).ifPresent(others::add);
                })
                .all();
        kept().stream().filter(name -> !taken.contains(name)).forEach(name -> others.add(name + ": no such place"));
        return List.copyOf(others);
    }

    private Optional<String> compare(String name, Camera camera) throws Exception {
        Path file = shots.resolve(name + ".png");
        if (!Files.exists(file)) {
            FrameFile.write(camera.still(), report.resolve(name + "-actual.png"));
            return Optional.of(name + ": there is no picture of it");
        }
        Frame expected = FrameFile.read(file);
        Likeness[] last = new Likeness[1];
        Frame actual = camera.like(
                frame -> {
                    last[0] = likeness(expected, frame, camera);
                    return last[0].isAlike();
                },
                others.size() < ENOUGH ? PATIENCE : LITTLE);
        Likeness likeness = last[0];
        if (likeness.isAlike()) {
            return Optional.empty();
        }
        FrameFile.write(expected, report.resolve(name + "-expected.png"));
        FrameFile.write(actual, report.resolve(name + "-actual.png"));
        FrameFile.write(marked(actual, likeness), report.resolve(name + "-difference.png"));
        return Optional.of("%s: %d blocks, the worst %.1f times more than allowed at %s"
                .formatted(
                        name,
                        likeness.others().size(),
                        likeness.worst(),
                        likeness.others().getFirst()));
    }

    /** Without the letters where those of this machine are others, and not at all where even their places may be. */
    private Likeness likeness(Frame expected, Frame actual, Camera camera) {
        if (meaning == DrawnBy.Meaning.ALL && foreign) {
            return Likeness.of(expected, actual);
        }
        Lettering lettering = camera.lettering();
        if (lettering.foreign() && !foreign) {
            return Likeness.NONE;
        }
        boolean bare = meaning != DrawnBy.Meaning.ALL;
        return Likeness.of(expected, actual, (left, top) -> !(bare && lettering.isIn(left, top, Likeness.SIDE)));
    }

    /** The picture, dimmed where it is as expected. */
    private static Frame marked(Frame actual, Likeness likeness) {
        Set<Integer> marked = likeness.others().stream()
                .map(block -> block.y() * likeness.across() + block.x())
                .collect(Collectors.toSet());
        int[] rgb = actual.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            int block = i / actual.width() / Likeness.SIDE * likeness.across() + i % actual.width() / Likeness.SIDE;
            rgb[i] = marked.contains(block) ? rgb[i] | 0x600000 : rgb[i] >> 2 & 0x3f3f3f;
        }
        return new Frame(actual.width(), actual.height(), rgb);
    }

    private Set<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(shots)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
