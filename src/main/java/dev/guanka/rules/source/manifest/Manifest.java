package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mini program registers: the pages that a user can reach, and what it brings in globally.
 *
 * @param place where it was found
 * @param pages paths of the main package's pages, relative to the mini program's root, unique
 * @param usingComponents global components by tag name
 * @param plugins plugins by alias, those of subpackages too
 * @param tabBar page paths of the tabs
 * @param notes trouble with the manifest, in the order of its fields
 */
public record Manifest(
    ManifestPlace place,
    List<String> pages,
    List<SubPackage> subPackages,
    Map<String, String> usingComponents,
    Map<String, Plugin> plugins,
    List<Tab> tabBar,
    List<ScanNote> notes) {

  /** A subpackage; {@code pages} are relative to {@code root}, which ends with a slash. */
  public record SubPackage(String root, List<String> pages, boolean independent) {}

  /** A plugin of another provider. */
  public record Plugin(String provider, String version) {}

  /** One tab. {@code text} may be empty. */
  public record Tab(String pagePath, String text) {}

  /** Every registered page, relative to the mini program's root. */
  public List<String> allPages() {
    List<String> all = new ArrayList<>(pages);
    for (SubPackage sub : subPackages) {
      sub.pages().forEach(page -> all.add(sub.root() + page));
    }
    return all.stream().distinct().toList();
  }

  Manifest with(List<ScanNote> notes) {
    return new Manifest(place, pages, subPackages, usingComponents, plugins, tabBar, notes);
  }

  /**
   * Finds and reads the manifest of a package.
   *
   * @param files the files of a snapshot
   * @return empty only where none is found; a broken one is there with its notes
   */
  public static Optional<Manifest> read(Collection<PackageFile> files, PackageLimits limits)
      throws IOException {
    Optional<ManifestPlace> place = new ManifestSearch(files).findAnywhere();
    return place.isEmpty() ? Optional.empty() : Optional.of(read(place.get(), files, limits));
  }

  /** Reads the manifest at a place that {@link ManifestSearch} found. */
  public static Manifest read(
      ManifestPlace place, Collection<PackageFile> files, PackageLimits limits) throws IOException {
    ManifestNotes notes = new ManifestNotes(place.path());
    JsonNode json = place.kind().isJson() ? json(place, files, limits, notes) : missing();
    return new ManifestFields(place, json, notes).manifest(files);
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }

  private static JsonNode json(
      ManifestPlace place, Collection<PackageFile> files, PackageLimits limits, ManifestNotes notes)
      throws IOException {
    PackageFile file =
        files.stream().filter(f -> f.path().equals(place.path())).findFirst().orElseThrow();
    if (file.size() > limits.manifestBytes()) {
      notes.tooLarge(limits.manifestBytes());
      return missing();
    }
    ManifestText text = ManifestText.of(file.path(), file.bytes());
    notes.text(text.text());
    text.encodingNote().ifPresent(notes::add);
    if (place.kind() != ManifestPlace.Kind.UNI_APP) {
      new ManifestSyntax(file.path(), limits.manifestDepth())
          .check(text.text())
          .ifPresent(notes::add);
    }
    JsonNode json = LenientJson.read(text.text(), limits.manifestDepth());
    if (!json.isObject()) {
      notes.unreadable();
    }
    return json;
  }
}
