package org.gatefold.player.audio.vlcj;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.ObjIntConsumer;

/**
 * The two functions that libvlc's {@code smem} output calls with decoded sound, as fast as it decodes. libvlc calls them
 * on one thread of its own; nothing may be thrown into it. Close it only when the player has let go of them.
 */
final class MemorySink implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MemorySink.class.getName());
    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

    private final Arena arena = Arena.ofShared();
    private final ObjIntConsumer<short[]> samples;
    private final MemorySegment before;
    private final MemorySegment after;
    private MemorySegment block = MemorySegment.NULL;
    private short[] copy = new short[0];

    /** @param samples gets each block, and how many samples of the array are meant; it must keep none of it */
    MemorySink(ObjIntConsumer<short[]> samples) {
        this.samples = samples;
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            before = stub(
                    lookup.bind(
                            this,
                            "makeRoom",
                            MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class, long.class)),
                    FunctionDescriptor.ofVoid(ADDRESS, ADDRESS.withTargetLayout(ADDRESS), ValueLayout.JAVA_LONG));
            after = stub(
                    lookup.bind(
                            this,
                            "take",
                            MethodType.methodType(
                                    void.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    int.class,
                                    int.class,
                                    int.class,
                                    int.class,
                                    long.class,
                                    long.class)),
                    FunctionDescriptor.ofVoid(
                            ADDRESS,
                            ADDRESS,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The media option that sends sound here, as 16-bit samples. */
    String option(int channels, int rate) {
        return ":sout=#transcode{acodec=s16l,channels=%d,samplerate=%d}:smem{audio-prerender-callback=%d,audio-postrender-callback=%d,no-time-sync}"
                .formatted(channels, rate, before.address(), after.address());
    }

    @Override
    public void close() {
        arena.close();
    }

    /** Called by libvlc: where shall a block of so many bytes go? It writes there without looking, so there must be room. */
    private void makeRoom(MemorySegment data, MemorySegment where, long bytes) {
        if (block.byteSize() < bytes) {
            block = arena.allocate(bytes * 2, Short.BYTES);
        }
        where.set(ADDRESS, 0, block);
    }

    /** Called by libvlc: the block is there. */
    private void take(
            MemorySegment data,
            MemorySegment pcm,
            int channels,
            int rate,
            int frames,
            int bits,
            long bytes,
            long time) {
        int count = (int) (Math.min(bytes, block.byteSize()) / Short.BYTES);
        if (copy.length < count) {
            copy = new short[count * 2];
        }
        MemorySegment.copy(block, ValueLayout.JAVA_SHORT, 0, copy, 0, count);
        try {
            samples.accept(copy, count);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "samples were not taken", e);
        }
    }

    private MemorySegment stub(MethodHandle handle, FunctionDescriptor signature) {
        return Linker.nativeLinker().upcallStub(handle, signature, arena);
    }
}
