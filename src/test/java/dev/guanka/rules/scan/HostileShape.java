package dev.guanka.rules.scan;

import java.util.List;
import java.util.stream.Stream;

/**
 * Pieces of text that cost most when they are repeated or nested without end, for tests and
 * benchmarks.
 *
 * @param close what follows the middle as often as {@code open} comes before it; empty where the
 *     piece is only repeated
 */
public record HostileShape(String open, String close) {

  private static final List<String> REPEATED =
      List.of(
          "(",
          "[",
          "{",
          "((",
          "`${",
          "`${`",
          "<a>",
          "<a b={",
          "a(",
          "a.b(",
          "a?.[",
          "{a:",
          "{a:{",
          "[{",
          "a=>{",
          "/[",
          "=/[/",
          "/*",
          "/",
          "\\",
          "'",
          "'\\",
          "\"",
          "`",
          "`a`+",
          "'a'+",
          "x+",
          "a=b;b=a;",
          "${",
          "#ifdef H5\n",
          "<!--",
          "</",
          "{{",
          "{{'",
          "wx.request({url:",
          "wx.request({",
          "AI",
          "A",
          "'AI绘画',",
          "import ",
          "import{",
          "export{",
          "require(",
          "function ",
          "class ",
          "case ",
          "x=x+",
          "a[b[",
          "data:",
          "://",
          "'/'+'/'+",
          "'/a/b'+",
          "process.env.TARO_ENV===",
          "if(process.env.TARO_ENV==='h5'){",
          "callFunction({name:",
          "a.a.a.a.",
          ")",
          "}",
          "]",
          "[0](0)",
          "a[0](0)",
          ".createModel[0](0)",
          "a()()",
          "''.concat(",
          "['a','b'].join('/'),",
          "['POST','/a'],",
          "<view bindtap=\"a\">AI 解读",
          "const a=()=>{b()};",
          "a:b.c(()=>d()),",
          "{p:'/pages/a/b',n:'AI 解读',c:",
          "a=b?c:d;",
          "a=b('c');",
          "a!.",
          "bus.on('a',()=>{",
          "<a onClick={()=>",
          "(0,a.b)(",
          "Object(a['b'])(",
          "(0,a.b)('/c/d');",
          "get(a+b);",
          "get(a,b=>{",
          "a('/ai/chat');",
          "e.a=b,",
          "n.d(e,{a:()=>b});",
          "a=n('a9b3');",
          "u.mixin(a);");

  private static final List<HostileShape> NESTED =
      List.of(
          new HostileShape("`${", "}`"),
          new HostileShape("`${a+", "}`"),
          new HostileShape("(", ")"),
          new HostileShape("[", "]"),
          new HostileShape("{", "}"),
          new HostileShape("f(", ")"),
          new HostileShape("{a:", "}"),
          new HostileShape("[{", "}]"),
          new HostileShape("a=>{", "}"),
          new HostileShape("function a(){", "}"),
          new HostileShape("<a>", "</a>"),
          new HostileShape("<a b={", "}/>"),
          new HostileShape("<view>", "</view>"),
          new HostileShape("''.concat('a',", ")"),
          new HostileShape("['a',", "].join('/')"),
          new HostileShape("const a=()=>{", "}"),
          new HostileShape("<view bindtap='a'>AI 解读", "</view>"),
          new HostileShape("{p:'/pages/a/b',n:'AI 解读',c:", "}"),
          new HostileShape("bus.on('a',()=>{", "})"),
          new HostileShape("<a onClick={()=>", "}/>"),
          new HostileShape("a<{b:", "}>()"),
          new HostileShape("{\"a\":", "}"),
          new HostileShape("(0,a.b)(", ")"),
          new HostileShape("get(a=>{", "})"));

  public static List<HostileShape> all() {
    return Stream.concat(REPEATED.stream().map(open -> new HostileShape(open, "")), NESTED.stream())
        .toList();
  }

  /** A text of about this many characters, in one line where the shape has no line end. */
  public String text(int length) {
    int times = length / (open.length() + close.length());
    return open.repeat(times) + (close.isEmpty() ? "" : "x") + close.repeat(times);
  }

  @Override
  public String toString() {
    return (open + (close.isEmpty() ? "" : "x" + close)).strip();
  }
}
