//! Source files, spans and line numbers; the only module that reads the disk.
