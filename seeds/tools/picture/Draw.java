package picture;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws all pictures of the demo world and the logo: {@code java seeds/tools/picture/Draw.java PROJECT}. */
final class Draw {
    public static void main(String[] args) throws Exception {
        var project = Path.of(args[0]);
        covers(project.resolve("seeds"));
        for (var header : Headers.all().entrySet()) {
            var canvas = new Canvas(1600, 600);
            header.getValue().accept(canvas);
            canvas.png(project.resolve("seeds/shop/images/" + header.getKey() + ".png"));
        }
        var fonts = project.resolve("assets/fonts");
        var things = new Things(font(fonts.resolve("Inter-Bold.otf")), font(fonts.resolve("Inter-Regular.otf")));
        new Merch(project.resolve("seeds/shop/images"), things).drawAll();
        Logo.draw(project.resolve("assets"));
    }

    private static Font font(Path file) throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    }

    /** Reads {@code world/albums.txt}: artist, album, cover, date, genre, one album a line, parted by bars. */
    private static void covers(Path seeds) throws IOException {
        for (String line : Files.readAllLines(seeds.resolve("world/albums.txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = List.of(line.split(" *\\| *"));
            var canvas = new Canvas(600, 600);
            Covers.all().get(parts.get(2)).accept(canvas);
            canvas.jpeg(seeds.resolve("music").resolve(parts.get(0)).resolve(parts.get(1)).resolve("cover.jpg"));
        }
    }
}
