package dev.guanka.intake;

import dev.guanka.rules.Text;
import java.util.Map;

/** Names each status in words of both languages. */
final class ProblemTitle {

  private static final Map<Integer, Text> TITLES =
      Map.ofEntries(
          Map.entry(400, new Text("请求有误", "Bad request")),
          Map.entry(401, new Text("需要登录", "Sign-in needed")),
          Map.entry(403, new Text("没有权限", "Not allowed")),
          Map.entry(404, new Text("未找到", "Not found")),
          Map.entry(405, new Text("方法不适用", "Method not allowed")),
          Map.entry(406, new Text("无法提供该格式", "Format not available")),
          Map.entry(408, new Text("请求超时", "Request timed out")),
          Map.entry(409, new Text("与当前状态冲突", "Conflict")),
          Map.entry(412, new Text("内容已变化", "Changed meanwhile")),
          Map.entry(413, new Text("内容过大", "Too large")),
          Map.entry(415, new Text("类型不支持", "Type not supported")),
          Map.entry(422, new Text("内容无法使用", "Unusable content")),
          Map.entry(429, new Text("请求过多", "Too many requests")),
          Map.entry(500, new Text("服务出错", "Internal error")),
          Map.entry(503, new Text("服务暂不可用", "Temporarily unavailable")),
          Map.entry(507, new Text("存储空间不足", "Out of storage")));

  private static final Text OTHER = new Text("无法处理", "Cannot be handled");

  private ProblemTitle() {}

  static Text of(int status) {
    return TITLES.getOrDefault(status, OTHER);
  }
}
