/** Reads WXML and Vue templates as tags, attributes and texts with their place. */
package dev.guanka.rules.scan.markup;
