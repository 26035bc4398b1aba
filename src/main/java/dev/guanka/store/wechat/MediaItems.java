package dev.guanka.store.wechat;

import dev.guanka.submission.wechat.Media;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was uploaded to be named by other calls. */
@Repository
public class MediaItems {

  private final JdbcClient db;

  MediaItems(JdbcClient db) {
    this.db = db;
  }

  public void add(Media media) {
    db.sql(
            "insert into wechat_media (media_id, app_id, media_type, file_name, blob_sha256) values (?, ?, ?, ?, ?)")
        .params(
            media.mediaId(), media.appId(), media.mediaType(), media.fileName(), media.blobSha256())
        .update();
  }

  public Optional<Media> find(String appId, String mediaId) {
    return db.sql("select * from wechat_media where app_id = ? and media_id = ?")
        .params(appId, mediaId)
        .query(
            (row, number) ->
                new Media(
                    row.getString("media_id"),
                    row.getString("app_id"),
                    row.getString("media_type"),
                    row.getString("file_name"),
                    row.getString("blob_sha256")))
        .optional();
  }

  /** Whether all of these are the app's. */
  public boolean hasAll(String appId, List<String> mediaIds) {
    return mediaIds.stream().allMatch(id -> find(appId, id).isPresent());
  }
}
