package picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picture.Records.Pressing;

/** Every product picture of the shop, one file a variant that looks different; it knows no prices. */
final class Merch {
    private static final int BLACK = 0x1d1d20;
    private final Path folder;
    private final Things things;

    Merch(Path folder, Things things) {
        this.folder = folder;
        this.things = things;
    }

    void drawAll() throws IOException {
        harbour();
        okta();
        vinter();
        atlas();
        kasbah();
    }

    private void harbour() throws IOException {
        lp("long-tide-lp-oxblood", "long-tide", Pressing.plain(0xb3262e, 0xf2cc8f), 390, true);
        lp("long-tide-lp-black", "long-tide", Pressing.plain(BLACK, 0xf2cc8f), 390, true);
        lp("night-ferries-lp-sand", "night-ferries", Pressing.plain(0xe9c46a, 0x14213d), 390, false);
        lp("night-ferries-lp-black", "night-ferries", Pressing.plain(BLACK, 0xe59615), 390, false);
        lp("moorings-10-sea-glass", "moorings", new Pressing(0x5bc0be, 0x5bc0be, true, 0x0b132b), 340, false);
        lp("moorings-10-black", "moorings", Pressing.plain(BLACK, 0x5bc0be), 340, false);
        save("tide-tee", c -> Wear.tee(c, 0xf7f3ea, Emblem.HARBOUR, 0xe07a5f, 0xe07a5f));
        save("night-ferries-tape", c -> Records.cassette(c, 0x3d405b, 0xf2cc8f, 0xe07a5f));
        save("long-tide-cd", c -> Records.compactDisc(c, cover("long-tide"), 0x81b29a));
        save("slow-harbour-poster", c -> things.poster(c, cover("long-tide"), 0xfaf5e9, 0x3d405b, "Slow Harbour",
            "Harbour Static, Lisbon"));
        save("ferry-tote", c -> Wear.tote(c, 0xf3ead6, Emblem.HARBOUR, 0x3d405b, 0xe07a5f));
        save("long-tide-songbook", c -> things.book(c, cover("long-tide"), 0x81b29a, 0x22243a, "The Long Tide",
            "Songs for guitar and voice"));
        save("kiln-hall-ticket", c -> things.ticket(c, cover("night-ferries"), 0xfaf5e9, 0x26213b,
            new String[] {"Harbour Static", "Kiln Hall, Lisbon", "Doors 20:00", "KILN HALL"}));
    }

    private void okta() throws IOException {
        lp("glass-orchard-lp-mint", "glass-orchard", Pressing.plain(0x8fd3bd, 0xf4a261), 390, false);
        lp("glass-orchard-lp-apricot", "glass-orchard", new Pressing(0xf4a261, 0xe9c46a, false, 0x264653), 390, false);
        lp("glass-orchard-lp-black", "glass-orchard", Pressing.plain(BLACK, 0xe9c46a), 390, false);
        lp("pocket-weather-lp-sky", "pocket-weather", new Pressing(0x8ecae6, 0xfff8ee, false, 0xfb8500), 390, false);
        lp("pocket-weather-lp-sun", "pocket-weather", new Pressing(0xffb703, 0xffb703, true, 0x023047), 390, false);
        save("okta-tee", c -> Wear.tee(c, 0x264653, Emblem.OKTA, 0xe9c46a, 0xf4a261));
        save("glass-orchard-cd", c -> Records.compactDisc(c, cover("glass-orchard"), 0x2a9d8f));
        save("orchard-mug", c -> things.mug(c, 0xfdf6e6, 0x2a9d8f, Emblem.OKTA, 0x2a9d8f, 0xf4a261));
        save("okta-pins", c -> things.pins(c, Emblem.OKTA, new int[] {0x264653, 0x2a9d8f, 0xf4a261}, 0xfdf6e6, 0xe9c46a));
        save("cine-opera-ticket", c -> things.ticket(c, cover("pocket-weather"), 0xfff8ee, 0x023047,
            new String[] {"Okta Bloom", "Cine Ópera, Lisbon", "Doors 19:30", "CINE ÓPERA"}));
    }

    private void vinter() throws IOException {
        lp("copper-season-lp-black", "copper-season", Pressing.plain(BLACK, 0xf15946), 390, false);
        lp("copper-season-lp-copper", "copper-season", Pressing.plain(0xb8693d, 0x2d1e2f), 390, false);
        lp("nordover-12-ice", "nordover", new Pressing(0xcdeef2, 0xcdeef2, true, 0xf6ae2d), 390, false);
        save("copper-season-cd", c -> Records.compactDisc(c, cover("copper-season"), 0xf9c22e));
        save("piano-book", c -> things.book(c, cover("copper-season"), 0xf1e6d3, 0x2d1e2f, "Copper Season",
            "Five pieces for piano"));
        save("nordover-print", c -> things.poster(c, cover("nordover"), 0xf8fafa, 0x12263a, "Nordover",
            "Vinterlys, Bergen"));
        save("sala-norte-ticket", c -> things.ticket(c, cover("copper-season"), 0xfaf5ee, 0x2d1e2f,
            new String[] {"Vinterlys", "Sala Norte, Lisbon", "Doors 20:30", "SALA NORTE"}));
    }

    private void atlas() throws IOException {
        lp("sunroom-lp-tangerine", "sunroom", Pressing.plain(0xf2703f, 0x2b2d42), 390, false);
        lp("sunroom-lp-black", "sunroom", Pressing.plain(BLACK, 0xf7b267), 390, false);
        lp("postcards-7-cream", "postcards-home", Pressing.plain(0xf4e3c1, 0x9c3d2e), 280, false);
        lp("postcards-7-teal", "postcards-home", Pressing.plain(0x1f5c5a, 0xe08e45), 280, false);
        save("sunroom-tape", c -> Records.cassette(c, 0x432818, 0xffe6a7, 0xf25f3a));
        save("second-cup-mug", c -> things.mug(c, 0xf25f3a, 0x2b2d42, Emblem.ATLAS, 0xf4f1de, 0xf7b267));
        save("atlas-sweatshirt", c -> Wear.sweatshirt(c, 0x2b2d42, Emblem.ATLAS, 0xf7b267, 0xf4f1de));
        save("atlas-tote", c -> Wear.tote(c, 0xf7b267, Emblem.ATLAS, 0x2b2d42, 0xf25f3a));
    }

    private void kasbah() throws IOException {
        lp("ritual-machines-lp-saffron", "ritual-machines", Pressing.plain(0xe9a23b, 0x432818), 390, false);
        lp("ritual-machines-lp-black", "ritual-machines", Pressing.plain(BLACK, 0xffe6a7), 390, false);
        save("ritual-machines-tape", c -> Records.cassette(c, 0x99582a, 0xffe6a7, 0x432818));
        save("kasbah-tee", c -> Wear.tee(c, 0x432818, Emblem.KASBAH, 0xffe6a7, 0x99582a));
        save("patch-book", c -> things.book(c, cover("ritual-machines"), 0xbb9457, 0x2a180e, "Patch sheets",
            "How the machines are wired"));
        save("cube-yard-ticket", c -> things.ticket(c, cover("ritual-machines"), 0xffe6a7, 0x432818,
            new String[] {"Kasbah Modular", "Cube Yard, Bristol", "Doors 19:00", "CUBE YARD"}));
    }

    private void lp(String file, String cover, Pressing pressing, double side, boolean fold) throws IOException {
        save(file, c -> Records.sleeve(c, cover(cover), pressing, side, fold));
    }

    private static Consumer<Canvas> cover(String name) {
        return Covers.all().get(name);
    }

    private void save(String name, Consumer<Canvas> picture) throws IOException {
        var canvas = new Canvas(640, 480);
        picture.accept(canvas);
        canvas.png(folder.resolve(name + ".png"));
    }
}
