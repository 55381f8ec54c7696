package picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** A picture being drawn with flat colours; it knows shapes and hex colours, not what they mean. */
final class Canvas {
    private final BufferedImage image;
    private final Graphics2D pen;

    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    private Canvas(BufferedImage image, Graphics2D pen) {
        this.image = image;
        this.pen = pen;
    }

    /** A part of the same picture with its own origin, scale, turn (degrees) and clip; colours land here at once. */
    Canvas inside(double x, double y, double scale, double turn, Shape clip) {
        var child = (Graphics2D) pen.create();
        child.transform(AffineTransform.getTranslateInstance(x, y));
        child.rotate(Math.toRadians(turn));
        child.scale(scale, scale);
        if (clip != null) {
            child.clip(clip);
        }
        return new Canvas(image, child);
    }

    void fill(Shape shape, int rgb) {
        fill(shape, rgb, 1);
    }

    void fill(Shape shape, int rgb, double alpha) {
        pen.setComposite(AlphaComposite.SrcOver.derive((float) alpha));
        pen.setColor(new Color(rgb));
        pen.fill(shape);
    }

    void line(Shape shape, int rgb, double alpha, double width) {
        pen.setComposite(AlphaComposite.SrcOver.derive((float) alpha));
        pen.setColor(new Color(rgb));
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    /** Makes what lies under the shape transparent again. */
    void cut(Shape shape) {
        pen.setComposite(AlphaComposite.Clear);
        pen.fill(shape);
    }

    void rect(double x, double y, double w, double h, int rgb) {
        fill(new Rectangle2D.Double(x, y, w, h), rgb);
    }

    void disc(double x, double y, double r, int rgb) {
        fill(circle(x, y, r), rgb);
    }

    /** Writes one line with its left end ({@code anchor} 0), middle (0.5) or right end (1) at x, its base line at y. */
    void text(String words, Font font, double x, double y, double anchor, int rgb) {
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setFont(font);
        pen.setColor(new Color(rgb));
        var width = font.getStringBounds(words, pen.getFontRenderContext()).getWidth();
        pen.drawString(words, (float) (x - width * anchor), (float) y);
    }

    BufferedImage image() {
        return image;
    }

    void png(Path file) throws IOException {
        PictureFile.png(image, file);
    }

    void jpeg(Path file) throws IOException {
        PictureFile.jpeg(image, file);
    }

    static Shape circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /** A pie or half disc; angles in degrees, anticlockwise from three o'clock. */
    static Shape pie(double x, double y, double r, double from, double sweep) {
        return new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from, sweep, Arc2D.PIE);
    }

    static Shape round(double x, double y, double w, double h, double radius) {
        return new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius);
    }

    static Shape box(double x, double y, double w, double h) {
        return new Rectangle2D.Double(x, y, w, h);
    }

    static Path2D polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
