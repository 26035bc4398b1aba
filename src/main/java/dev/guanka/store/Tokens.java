package dev.guanka.store;

import dev.guanka.submission.Token;
import dev.guanka.submission.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of machines; what they are made of is kept as a hash alone. */
@Repository
public class Tokens {

  private final JdbcClient db;

  Tokens(JdbcClient db) {
    this.db = db;
  }

  public void add(Token token) {
    db.sql(
            """
            insert into api_token (id, owner, name, prefix, hash, scopes, app_id, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            token.id(),
            token.owner(),
            token.name(),
            token.prefix(),
            token.hash(),
            token.scopes().stream().map(Enum::name).sorted().toArray(String[]::new),
            token.appId(),
            Times.at(token.expiresAt()))
        .update();
  }

  public Optional<Token> find(UUID id) {
    return db.sql("select * from api_token where id = ?").param(id).query(Tokens::read).optional();
  }

  public Optional<Token> findByPrefix(String prefix) {
    return db.sql("select * from api_token where prefix = ?")
        .param(prefix)
        .query(Tokens::read)
        .optional();
  }

  /** The owner's tokens, also those that have ended, oldest first. */
  public List<Token> of(String owner) {
    return db.sql("select * from api_token where owner = ? order by created_at, id")
        .param(owner)
        .query(Tokens::read)
        .list();
  }

  /** How many of the owner's tokens can still be used. */
  public int countUsable(String owner) {
    return db.sql(
            "select count(*) from api_token where owner = ? and revoked_at is null and expires_at > now()")
        .param(owner)
        .query(Integer.class)
        .single();
  }

  /** Ends a token for good; a second time changes nothing. */
  public boolean revoke(UUID id, String owner) {
    return db.sql(
                "update api_token set revoked_at = coalesce(revoked_at, now()) where id = ? and owner = ?")
            .params(id, owner)
            .update()
        > 0;
  }

  /** Remembers the day of the last use. */
  public void used(UUID id, LocalDate day) {
    db.sql(
            "update api_token set last_used_on = :day where id = :id and last_used_on is distinct from :day")
        .param("day", day)
        .param("id", id)
        .update();
  }

  private static Token read(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("name"),
        row.getString("prefix"),
        row.getBytes("hash"),
        Arrays.stream((String[]) row.getArray("scopes").getArray())
            .map(TokenScope::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getString("app_id"),
        Times.instant(row, "created_at"),
        Times.instant(row, "expires_at"),
        Times.instant(row, "revoked_at"),
        row.getObject("last_used_on", LocalDate.class));
  }
}
