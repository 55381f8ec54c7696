package picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

/** Writes finished pictures: small PNG, and JPEG without the colour blur that flat edges show. */
final class PictureFile {
    private static final float QUALITY = 0.88f;

    private PictureFile() {}

    static void png(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
    }

    static void jpeg(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        var meta = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(opaque), how);
        var root = (Element) meta.getAsTree("javax_imageio_jpeg_image_1.0");
        var sampling = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < sampling.getLength(); i++) {
            ((IIOMetadataNode) sampling.item(i)).setAttribute("HsamplingFactor", "1");
            ((IIOMetadataNode) sampling.item(i)).setAttribute("VsamplingFactor", "1");
        }
        meta.setFromTree("javax_imageio_jpeg_image_1.0", root);
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, meta), how);
        }
        writer.dispose();
    }
}
