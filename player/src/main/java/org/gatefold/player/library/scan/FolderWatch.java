package org.gatefold.player.library.scan;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says which of the folders that a scan looked into changed since, once it is quiet in them. The system tells of them
 * where it can; network drives, and whatever is past its limits, are looked at now and then, by the times of change of
 * the folders, which shows files that came, went or were replaced. On one thread of its own.
 */
public final class FolderWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final long GONE = Long.MIN_VALUE;
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "9p",
            "afpfs",
            "webdav",
            "davfs",
            "fuse.sshfs",
            "fuse.rclone",
            "vboxsf",
            "fuse.vmhgfs-fuse",
            "ceph",
            "fuse.glusterfs");

    private final WatchTerms terms;
    private final Consumer<Set<Path>> changed;
    private final BlockingQueue<Map<Path, Long>> walked = new LinkedBlockingQueue<>();
    private final Map<Path, WatchKey> told = new HashMap<>();
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Map<Path, Long> looked = new HashMap<>();
    private final Settling settling;
    private final Thread thread;
    private boolean limitMet;
    private long lastLook = System.nanoTime();
    private volatile boolean closed;

    /** {@code changed} is called on the watching thread and must not wait. */
    public FolderWatch(WatchTerms terms, Consumer<Set<Path>> changed) {
        this.terms = terms;
        this.changed = changed;
        settling = new Settling(terms.quiet());
        thread = Thread.ofPlatform().daemon().name("folder-watch").unstarted(this::work);
        thread.start();
    }

    /** Watches these folders too; each comes with its time of change when it was scanned. Any thread; returns at once. */
    public void cover(Map<Path, Long> scanned) {
        walked.add(Map.copyOf(scanned));
    }

    /** Returns when the thread has ended, or after a second. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            while (!closed) {
                step(service);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "folders are not watched for changes", e);
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // the end
        }
    }

    private void step(WatchService service) throws InterruptedException {
        long tick = Math.max(10, terms.quiet().toMillis() / 4);
        WatchKey key = service.poll(tick, TimeUnit.MILLISECONDS);
        while (key != null) {
            take(key);
            key = service.poll();
        }
        for (Map<Path, Long> scanned = walked.poll(); scanned != null; scanned = walked.poll()) {
            scanned.forEach((folder, time) -> cover(service, folder, time));
        }
        if (System.nanoTime() - lastLook >= terms.period().toNanos()) {
            lastLook = System.nanoTime();
            look();
        }
        Set<Path> settled = settling.settled();
        if (!settled.isEmpty()) {
            changed.accept(settled);
        }
    }

    private void take(WatchKey key) {
        Path folder = folders.get(key);
        if (folder == null) {
            key.cancel();
            return;
        }
        List<WatchEvent<?>> events = key.pollEvents();
        if (!events.isEmpty()) {
            settling.changed(folder);
        }
        if (!key.reset()) {
            told.remove(folder);
            folders.remove(key);
            Optional.ofNullable(folder.getParent()).ifPresent(settling::changed);
        }
    }

    /** What changed after it was scanned and before it was watched is scanned again. */
    private void cover(WatchService service, Path folder, long scanned) {
        if (!told.containsKey(folder)) {
            if (!register(service, folder)) {
                looked.put(folder, scanned);
            } else if (time(folder) != scanned) {
                settling.changed(folder);
            }
        }
    }

    /** Whether the system tells of it from now on. */
    private boolean register(WatchService service, Path folder) {
        if (limitMet || told.size() >= terms.most() || isRemote(folder)) {
            return false;
        }
        try {
            WatchKey key = folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
            told.put(folder, key);
            folders.put(key, folder);
            looked.remove(folder);
            return true;
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                tellLimit(e);
            }
            return false;
        }
    }

    /** Once: what follows is looked at now and then. */
    private void tellLimit(IOException e) {
        if (!limitMet) {
            limitMet = true;
            LOG.log(
                    Level.INFO,
                    "the system watches no more than " + told.size() + " folders; others are looked at every "
                            + terms.period().toMinutes() + " minutes: " + e.getMessage());
        }
    }

    private static boolean isRemote(Path folder) {
        try {
            return NETWORK.contains(Files.getFileStore(folder).type());
        } catch (IOException e) {
            return false;
        }
    }

    private void look() {
        for (Map.Entry<Path, Long> known : new ArrayList<>(looked.entrySet())) {
            long now = time(known.getKey());
            if (now == GONE) {
                looked.remove(known.getKey());
                Optional.ofNullable(known.getKey().getParent()).ifPresent(settling::changed);
            } else if (now != known.getValue()) {
                looked.put(known.getKey(), now);
                settling.changed(known.getKey());
            }
        }
    }

    /** When something last came to a folder or went from it. */
    static long time(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException e) {
            return GONE;
        }
    }
}
