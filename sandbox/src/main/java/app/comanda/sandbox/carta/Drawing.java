package app.comanda.sandbox.carta;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A simple drawing of a kind of food on a warm background; the same seed always draws the same. Uses no fonts. */
final class Drawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double X = WIDTH / 2.0;
    private static final double Y = HEIGHT / 2.0;

    private final String subject;
    private final Random random;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D g = image.createGraphics();

    Drawing(String subject, int seed) {
        this.subject = subject;
        this.random = new Random(seed);
    }

    byte[] jpeg() {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        background();
        switch (subject) {
            case "pizza" -> pizza();
            case "chicken", "grill" -> roast();
            case "drink", "bottle" -> bottle();
            case "cup" -> cup();
            case "jar" -> jar();
            case "bag" -> bag();
            case "cheese" -> wedge();
            case "bread" -> loaf();
            case "dessert" -> flan();
            default -> dish();
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    private void background() {
        float hue = 0.03f + random.nextFloat() * 0.1f;
        g.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, 0.28f, 0.99f),
                WIDTH,
                HEIGHT,
                Color.getHSBColor(hue - 0.02f, 0.55f, 0.9f)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(255, 255, 255, 40));
        circle(X + random.nextInt(160) - 80, Y - 40, 260);
    }

    private void plate() {
        g.setColor(new Color(90, 40, 10, 50));
        circle(X, Y + 14, 190);
        g.setColor(new Color(0xFFFDF8));
        circle(X, Y, 188);
        g.setColor(new Color(0xF1E7D8));
        circle(X, Y, 150);
        g.setColor(new Color(0xFFFBF3));
        circle(X, Y, 146);
    }

    private void pizza() {
        plate();
        g.setColor(new Color(0xD9924A));
        circle(X, Y, 150);
        g.setColor(new Color(0xC8452B));
        circle(X, Y, 134);
        g.setColor(new Color(0xF6CE6B));
        circle(X, Y, 127);
        Color[] toppings = {new Color(0xB5342A), new Color(0x5C8A3A), new Color(0xF9E7B0), new Color(0x3D3A38)};
        for (int i = 0; i < 26; i++) {
            double angle = i * 2.4;
            double away = 16 + 102 * Math.sqrt((i + 0.5) / 26);
            g.setColor(toppings[random.nextInt(i % 2 == 0 ? 2 : toppings.length)]);
            circle(X + away * Math.cos(angle), Y + away * Math.sin(angle), 7 + random.nextInt(8));
        }
        g.setColor(new Color(150, 80, 30, 90));
        g.setStroke(new BasicStroke(3));
        for (int i = 0; i < 4; i++) {
            double a = Math.PI * i / 4;
            g.drawLine(
                    (int) (X + 150 * Math.cos(a)), (int) (Y + 150 * Math.sin(a)), (int) (X - 150 * Math.cos(a)), (int)
                            (Y - 150 * Math.sin(a)));
        }
    }

    private void roast() {
        plate();
        g.setColor(new Color(0xF2C14E));
        g.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 9; i++) {
            int x = (int) X + 20 + random.nextInt(70);
            int y = (int) Y + 20 + random.nextInt(60);
            g.drawLine(x, y, x + 30 - random.nextInt(60), y - 34);
        }
        g.setColor(new Color(0x7FA650));
        for (int i = 0; i < 7; i++) {
            circle(X - 70 + random.nextInt(50), Y + 60 + random.nextInt(30), 20);
        }
        g.setPaint(new GradientPaint(0, (float) Y - 90, new Color(0xD98236), 0, (float) Y + 50, new Color(0x9A4A17)));
        g.fill(new Ellipse2D.Double(X - 120, Y - 96, 175, 135));
        g.setStroke(new BasicStroke(34, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine((int) X + 10, (int) Y - 40, (int) X + 70, (int) Y - 72);
        g.setColor(new Color(0xFFF6E6));
        g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine((int) X + 84, (int) Y - 80, (int) X + 108, (int) Y - 92);
    }

    private void bottle() {
        Color glass = Color.getHSBColor(random.nextFloat(), 0.55f, 0.5f);
        shadow(90);
        g.setPaint(new GradientPaint((float) X - 60, 0, glass.brighter(), (float) X + 60, 0, glass.darker()));
        g.fill(new RoundRectangle2D.Double(X - 58, Y - 60, 116, 240, 46, 46));
        g.fill(new RoundRectangle2D.Double(X - 24, Y - 180, 48, 170, 26, 26));
        g.setColor(new Color(0x3B2A20));
        g.fill(new RoundRectangle2D.Double(X - 27, Y - 196, 54, 34, 12, 12));
        g.setColor(new Color(0xFFF8EA));
        g.fill(new RoundRectangle2D.Double(X - 58, Y + 6, 116, 92, 6, 6));
        g.setColor(glass);
        circle(X, Y + 52, 26);
    }

    private void cup() {
        shadow(130);
        g.setColor(new Color(0xFFFDF8));
        g.fill(new Ellipse2D.Double(X - 180, Y + 110, 360, 60));
        g.setStroke(new BasicStroke(20));
        g.draw(new Ellipse2D.Double(X + 80, Y - 40, 90, 90));
        g.fill(new RoundRectangle2D.Double(X - 120, Y - 80, 240, 215, 150, 150));
        g.fillRect((int) X - 120, (int) Y - 80, 240, 80);
        g.fill(new Ellipse2D.Double(X - 120, Y - 112, 240, 64));
        g.setColor(new Color(0x5A3418));
        g.fill(new Ellipse2D.Double(X - 104, Y - 104, 208, 48));
    }

    private void jar() {
        shadow(110);
        Color filling = Color.getHSBColor(0.05f + random.nextFloat() * 0.25f, 0.65f, 0.75f);
        g.setColor(new Color(255, 255, 255, 190));
        g.fill(new RoundRectangle2D.Double(X - 110, Y - 120, 220, 300, 60, 60));
        g.setColor(filling);
        g.fill(new RoundRectangle2D.Double(X - 98, Y - 80, 196, 248, 50, 50));
        g.setColor(filling.darker());
        for (int i = 0; i < 14; i++) {
            circle(X - 70 + random.nextInt(140), Y - 40 + random.nextInt(180), 16);
        }
        g.setColor(new Color(0x6B4A32));
        g.fill(new RoundRectangle2D.Double(X - 118, Y - 165, 236, 60, 20, 20));
    }

    private void bag() {
        shadow(140);
        g.setPaint(new GradientPaint((float) X - 140, 0, new Color(0xD8AE7A), (float) X + 140, 0, new Color(0xB98650)));
        g.fill(new RoundRectangle2D.Double(X - 140, Y - 70, 280, 250, 24, 24));
        g.setColor(new Color(0x8A5E32));
        g.setStroke(new BasicStroke(12));
        g.draw(new Arc2D.Double(X - 70, Y - 150, 140, 160, 0, 180, Arc2D.OPEN));
        g.setColor(new Color(0xA8322D));
        g.fillRect((int) X - 140, (int) Y + 30, 280, 30);
        circle(X, Y + 45, 30);
    }

    private void wedge() {
        plate();
        g.setColor(new Color(0xF4C95D));
        g.fillPolygon(
                new int[] {(int) X - 120, (int) X + 110, (int) X + 110},
                new int[] {(int) Y + 30, (int) Y - 80, (int) Y + 30},
                3);
        g.setColor(new Color(0xE3AE3B));
        g.fillRect((int) X - 120, (int) Y + 30, 230, 52);
        g.setColor(new Color(0xD69B25));
        for (int i = 0; i < 6; i++) {
            circle(X - 60 + random.nextInt(150), Y + 4 + random.nextInt(60), 8 + random.nextInt(8));
        }
    }

    private void loaf() {
        plate();
        g.setPaint(new GradientPaint(0, (float) Y - 80, new Color(0xDFA35B), 0, (float) Y + 80, new Color(0xA8682B)));
        g.fill(new RoundRectangle2D.Double(X - 130, Y - 70, 260, 140, 130, 130));
        g.setColor(new Color(0xF7DDB0));
        g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = -1; i <= 1; i++) {
            g.drawLine((int) X + i * 66 - 16, (int) Y + 26, (int) X + i * 66 + 18, (int) Y - 34);
        }
    }

    private void flan() {
        plate();
        g.setColor(new Color(0xE9C07A));
        g.fill(new RoundRectangle2D.Double(X - 96, Y - 56, 192, 124, 70, 70));
        Color top = Color.getHSBColor(0.01f + random.nextFloat() * 0.09f, 0.72f, 0.35f + random.nextFloat() * 0.3f);
        g.setColor(top);
        g.fill(new RoundRectangle2D.Double(X - 96, Y - 62, 192, 56, 60, 50));
        for (int i = -2; i <= 2; i++) {
            g.fill(new RoundRectangle2D.Double(X + i * 38 - 14, Y - 40, 28, 44 + random.nextInt(44), 28, 28));
        }
        g.setColor(new Color(0xFFFBF3));
        circle(X, Y - 62, 22);
        g.setColor(new Color(0xB5342A));
        circle(X, Y - 82, 13);
    }

    private void dish() {
        plate();
        for (int i = 0; i < 30; i++) {
            double angle = i * 2.4;
            double away = 96 * Math.sqrt((i + 0.5) / 30);
            g.setColor(Color.getHSBColor(0.04f + random.nextFloat() * 0.24f, 0.6f, 0.7f + random.nextFloat() * 0.25f));
            circle(X + away * Math.cos(angle), Y + away * Math.sin(angle), 18 + random.nextInt(14));
        }
    }

    private void shadow(double halfWidth) {
        g.setColor(new Color(90, 40, 10, 50));
        g.fill(new Ellipse2D.Double(X - halfWidth, Y + 160, 2 * halfWidth, 44));
    }

    private void circle(double x, double y, double radius) {
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
