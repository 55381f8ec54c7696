package org.gatefold.app.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line icons of Feather and the few filled shapes it lacks; colour and size come from CSS. */
public final class Icons {
    public static final String PLAY = "M3 1.6v12.8c0 .6.7 1 1.2.6l10-6.4c.5-.3.5-1 0-1.3l-10-6.4C3.7.6 3 1 3 1.6z";
    public static final String PAUSE = "M3 2h3.200v12H3zM9.800 2H13v12H9.800z";
    public static final String PREVIOUS =
            "M2 2h2v12H2zM14 2.700v10.600c0 .6-.7 1-1.200.6L5.300 8.600a.8.8 0 0 1 0-1.300l7.500-5.200c.5-.4 1.200 0 1.200.6z";
    public static final String NEXT =
            "M12 2h2v12h-2zM2 2.700v10.600c0 .6.7 1 1.200.6l7.500-5.300a.8.8 0 0 0 0-1.300L3.200 2.100C2.700 1.700 2 2.100 2 2.700z";
    public static final String HEART =
            "M8 14.300 2.300 8.600a3.900 3.900 0 0 1 5.500-5.500l.2.2.2-.2a3.900 3.900 0 0 1 5.500 5.500z";
    public static final String STAR =
            "M8 1.200l2 4.300 4.700.6-3.400 3.200.9 4.600L8 11.600l-4.200 2.300.9-4.600L1.300 6.100 6 5.500z";
    private static final double BOX = 16;

    private Icons() {}

    public static Node line(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("line-icon");
        return node;
    }

    /** A line icon that points along the way of reading: it turns round where words run from right to left. */
    public static Node pointing(Ikon icon) {
        Node node = line(icon);
        node.scaleXProperty()
                .bind(node.effectiveNodeOrientationProperty()
                        .map(way -> way == NodeOrientation.RIGHT_TO_LEFT ? -1.0 : 1.0));
        return node;
    }

    /** A filled shape drawn in a box of 16. */
    public static Node filled(String path) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("filled-icon");
        javafx.scene.layout.StackPane box = new javafx.scene.layout.StackPane(shape);
        box.setMinSize(BOX, BOX);
        box.setPrefSize(BOX, BOX);
        box.setMaxSize(BOX, BOX);
        box.setMouseTransparent(true);
        return box;
    }
}
