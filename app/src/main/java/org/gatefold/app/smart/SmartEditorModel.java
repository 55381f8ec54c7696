package org.gatefold.app.smart;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.rule.Totals;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.player.playlist.smart.SmartNode;
import org.gatefold.player.playlist.smart.SmartProblem;
import org.gatefold.player.playlist.smart.SmartRules;
import org.gatefold.player.playlist.smart.SmartTracks.Asked;
import org.jspecify.annotations.Nullable;

/** A smart playlist while it is edited: the draft, what it comes to so far, what is wrong with it, and keeping it. On the JavaFX thread. */
final class SmartEditorModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What the rules come to: how many tracks, and what of the rules is not followed, by the part of the draft. */
    record Preview(Totals totals, List<SmartProblem> problems, Map<SmartDraft.Part, SmartProblem> byPart) {}

    private final Optional<SmartId> id;
    private final SmartTools tools;
    private final Background background;
    private final Texts texts;
    private final SmartDraft draft;
    private final SmartRules before;
    private final Debounce pause;
    private final PagedList<Track> tracks;
    private final ReadOnlyObjectWrapper<Load<Preview>> preview = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyObjectWrapper<List<SmartTools.Named>> named = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Ticket asking;
    private boolean over;

    /** Many pages of the same question. */
    private record Answer(Preview preview, Asked asked) {}

    /** @param id empty for a new one */
    SmartEditorModel(Optional<SmartId> id, SmartRules rules, SmartTools tools, Background background, Texts texts) {
        this.id = id;
        this.tools = tools;
        this.background = background;
        this.texts = texts;
        draft = new SmartDraft(rules);
        before = draft.rules();
        pause = tools.pauses().get();
        tracks = new PagedList<>(background, (_, _) -> new PagedList.Slice<>(List.of(), 0));
        background.refresh(() -> new Load.Ready<>(tools.named()), answer -> {
            if (answer instanceof Load.Ready<List<SmartTools.Named>>(var found, var _)) {
                named.set(found.stream().filter(each -> !isThis(each)).toList());
            }
        });
        ask();
    }

    SmartDraft draft() {
        return draft;
    }

    PagedList<Track> tracks() {
        return tracks;
    }

    ReadOnlyObjectProperty<Load<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The other playlists, which rules can name. */
    ReadOnlyObjectProperty<List<SmartTools.Named>> namedProperty() {
        return named.getReadOnlyProperty();
    }

    boolean isNew() {
        return id.isEmpty();
    }

    /** Something of the draft is another; what it comes to is looked up once the listener pauses. */
    void changed() {
        pause.after(PAUSE, this::ask);
    }

    /** What is to be said of the name, if anything: one is needed, and one that another playlist has may be meant or not. */
    Optional<String> nameProblem() {
        String name = draft.name.strip();
        if (name.isEmpty()) {
            return Optional.of(texts.get("smart.name-needed"));
        }
        boolean taken = named.get().stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
        return taken ? Optional.of(texts.get("smart.name-taken")) : Optional.empty();
    }

    boolean canSave() {
        return !draft.name.isBlank() && !draft.hasWrongMost() && !draft.hasWrongPercent();
    }

    /** Keeps it and says which it is. */
    void save(Consumer<SmartId> done) {
        if (!canSave()) {
            return;
        }
        over = true;
        SmartRules rules = draft.rules();
        background.load(
                () -> {
                    if (id.isPresent()) {
                        tools.smart().save(id.get(), rules);
                        return id.get();
                    }
                    return tools.smart().create(rules);
                },
                answer -> {
                    switch (answer) {
                        case Load.Busy<SmartId> _ -> {}
                        case Load.Ready<SmartId>(var kept, var _) -> kept(kept, done);
                        case Load.Failed<SmartId>(var cause) -> {
                            over = false;
                            tools.toasts().tell(new Errors(texts).sentence(cause));
                        }
                    }
                });
    }

    /** The listener wants none of it. */
    void cancel() {
        over = true;
    }

    /** Leaving the page otherwise keeps nothing by itself, but does not lose it without a word. */
    @Override
    public void close() {
        pause.close();
        tracks.close();
        if (asking != null) {
            asking.close();
        }
        if (!over && canSave() && !draft.rules().equals(before)) {
            tools.toasts()
                    .offer(texts.format("smart.not-kept", draft.name), texts.get("smart.keep"), () -> save(_ -> {}));
        }
    }

    private void kept(SmartId kept, Consumer<SmartId> done) {
        if (id.isPresent()) {
            tools.toasts()
                    .offer(
                            texts.get("smart.saved"),
                            texts.get("queue.undo"),
                            () -> background.run(
                                    () -> tools.smart().save(kept, before),
                                    () -> {},
                                    cause -> tools.toasts().tell(new Errors(texts).sentence(cause))));
        }
        done.accept(kept);
    }

    private boolean isThis(SmartTools.Named each) {
        return id.filter(own -> own.value().toString().equals(each.id())).isPresent();
    }

    private void ask() {
        if (asking != null) {
            asking.close();
        }
        SmartDraft.Written written = draft.written();
        asking = background.refresh(() -> new Load.Ready<>(answer(written)), answer -> {
            switch (answer) {
                case Load.Busy<Answer> _ -> {}
                case Load.Ready<Answer>(var found, var _) -> {
                    preview.set(new Load.Ready<>(found.preview()));
                    tracks.show((offset, limit) -> {
                        Page<Track> page = tools.tracks().page(found.asked(), offset, limit);
                        return new PagedList.Slice<>(page.items(), page.total());
                    });
                }
                case Load.Failed<Answer>(var cause) -> preview.set(new Load.Failed<>(cause));
            }
        });
    }

    private Answer answer(SmartDraft.Written written) {
        Asked asked = tools.tracks().ask(written.rules());
        Map<SmartDraft.Part, SmartProblem> byPart = new IdentityHashMap<>();
        for (SmartProblem problem : asked.problems()) {
            Optional<SmartNode> node = problem.node();
            node.map(written.parts()::get).ifPresent(part -> byPart.put(part, problem));
        }
        return new Answer(new Preview(tools.tracks().totals(asked), asked.problems(), byPart), asked);
    }
}
