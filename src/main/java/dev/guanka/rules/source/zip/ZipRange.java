package dev.guanka.rules.source.zip;

/**
 * Where the checked bytes of one entry lie.
 *
 * @param data position of its packed content
 * @param end position right behind it and its data descriptor
 */
record ZipRange(ZipRow row, long data, long end) {}
