package dev.guanka.intake.upload;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/** Shows a request's body to the multipart parser; names in headers are UTF-8, as browsers send. */
record RequestBody(String contentType, long contentLength, InputStream stream)
    implements UploadContext {

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public InputStream getInputStream() {
    return stream;
  }
}
