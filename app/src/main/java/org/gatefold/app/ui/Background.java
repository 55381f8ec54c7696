package org.gatefold.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The one way off the JavaFX thread and back. {@code worker} runs what may block, {@code fx} what touches a property. */
public record Background(Executor worker, Executor fx) {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    /** Says Busy now and Ready or Failed later, always to {@code sink} on the FX thread; closing the ticket drops the answer. */
    public <T> Ticket load(Callable<T> work, Consumer<Load<T>> sink) {
        sink.accept(new Load.Busy<>());
        return refresh(() -> new Load.Ready<>(work.call()), sink);
    }

    /** Like {@link #load} without saying Busy: what is shown stays until the answer is there. The work says how fresh it is. */
    public <T> Ticket refresh(Callable<Load<T>> work, Consumer<Load<T>> sink) {
        Ticket ticket = new Ticket();
        worker.execute(() -> {
            if (ticket.isClosed()) {
                return;
            }
            Load<T> answer = answer(work);
            fx.execute(() -> {
                if (!ticket.isClosed()) {
                    sink.accept(answer);
                }
            });
        });
        return ticket;
    }

    /** Does something whose failure is told as a toast; {@code failed} is called on the FX thread. */
    public void run(Action work, Runnable done, Consumer<Exception> failed) {
        worker.execute(() -> {
            try {
                work.run();
                fx.execute(done);
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "a command failed", e);
                fx.execute(() -> failed.accept(e));
            }
        });
    }

    /** Something that may block and fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    private static <T> Load<T> answer(Callable<Load<T>> work) {
        try {
            return work.call();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "a load failed", e);
            return new Load.Failed<>(e);
        }
    }
}
