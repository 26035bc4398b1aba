/** Reads the runtime's own package form; nothing is allocated from a number that it declares. */
package dev.guanka.rules.source.wxapkg;
