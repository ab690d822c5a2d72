package hub.api;

import jakarta.validation.constraints.NotBlank;

/**
 * Where files are kept that are evidence.
 *
 * @param folder a path; the same folder for all api processes, and part of every backup
 */
public record EvidenceSettings(@NotBlank String folder) {}
