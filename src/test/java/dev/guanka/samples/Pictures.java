package dev.guanka.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Images, good ones and such as no camera makes. */
public final class Pictures {

  private Pictures() {}

  public static BufferedImage page(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.drawOval(width / 4, height / 4, width / 2, height / 2);
    pen.dispose();
    return image;
  }

  public static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page(width, height), "png", out);
    return out.toByteArray();
  }

  public static byte[] jpeg(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page(width, height), "jpg", out);
    return out.toByteArray();
  }

  public static byte[] interlaced(int width, int height) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(page(width, height), null, null), how);
    }
    return out.toByteArray();
  }

  /** A PNG whose header says one size and whose pixels unpack to something else. */
  public static byte[] pngOf(int width, int height, long unpacked) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 16];
      for (long left = unpacked; left > 0; left -= zeros.length) {
        out.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    return png(chunk("IHDR", header.toByteArray()), chunk("IDAT", packed.toByteArray()));
  }

  public static byte[] png(byte[]... chunks) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    for (byte[] chunk : chunks) {
      out.write(chunk);
    }
    out.write(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  public static byte[] chunk(String type, byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(out);
    fields.writeInt(data.length);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    fields.write(name);
    fields.write(data);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    fields.writeInt((int) sum.getValue());
    return out.toByteArray();
  }
}
