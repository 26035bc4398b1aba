package dev.guanka.rules.source.wxapkg;

/** One file as the index of a wxapkg names it; offsets count from the file's first byte. */
record WxapkgEntry(String path, long offset, long size) {}
