package dev.guanka.rules.pack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guanka.rules.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Holds a pack against its JSON Schema; loaded only where a folder is read, never at start. */
final class PackSchema {

  static final String RESOURCE = "/rules/schema/rule-pack.schema.json";

  private PackSchema() {}

  static List<PackProblem> problems(PackFolder pack) throws IOException {
    try (InputStream in = PackSchema.class.getResourceAsStream(RESOURCE)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      return schema.validate(pack.tree()).stream().map(error -> problem(pack, error)).toList();
    }
  }

  private static PackProblem problem(PackFolder pack, Error error) {
    String message = error.getMessage();
    return pack.problem(
        error.getInstanceLocation().toString(), new Text("不符合规则包的格式：" + message, message));
  }
}
