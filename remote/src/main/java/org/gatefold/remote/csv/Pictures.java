package org.gatefold.remote.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.catalogue.ImageUrl;
import org.gatefold.remote.image.Images;

/** Finds the pictures that rows name, checks them first and keeps them only when the whole folder is good. */
final class Pictures {
    private final Path folder;
    private final Images images;
    private final Map<String, String> kept = new HashMap<>();

    Pictures(Path folder, Images images) {
        this.folder = folder.toAbsolutePath().normalize();
        this.images = images;
    }

    /** The name as written, once it is known to be a web address or a picture inside the folder. */
    Optional<String> checked(CsvRow row, String column) {
        Optional<String> name = row.optional(column);
        if (name.isEmpty() || ImageUrl.isWeb(name.get())) {
            return name;
        }
        Path file = folder.resolve(name.get()).normalize();
        if (!file.startsWith(folder)) {
            row.wrong(column, "'" + name.get() + "' lies outside of the folder");
        } else if (!Images.isPicture(file.getFileName().toString())) {
            row.wrong(column, "'" + name.get() + "' is not a png, jpg, webp or gif");
        } else if (!Files.isRegularFile(file)) {
            row.wrong(column, "there is no file '" + name.get() + "' beside the csv");
        } else if (file.toFile().length() > Images.LARGEST) {
            row.wrong(column, "'" + name.get() + "' is larger than " + Images.LARGEST + " bytes");
        }
        return name;
    }

    /** The name under which the picture is served from now on. */
    String keep(String name) throws IOException {
        if (ImageUrl.isWeb(name)) {
            return name;
        }
        String known = kept.get(name);
        if (known == null) {
            known = images.keep(folder.resolve(name).normalize());
            kept.put(name, known);
        }
        return known;
    }
}
