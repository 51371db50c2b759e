//! The marks around the block of a note that we manage; everything outside them is the user's.

/// Opens the managed block. The hashes follow, then two percent signs.
pub(in crate::vault) const BEGIN: &str = "%% listgraph:begin";
/// Closes the managed block.
pub(in crate::vault) const END: &str = "%% listgraph:end %%";

/// The managed block with its marks.
pub(in crate::vault) fn managed(block: &str, seal: Option<&str>, eol: &str) -> String {
    let managed = format!("{}\n\n{block}\n\n{END}", begin(seal));
    if eol == "\n" { managed } else { managed.replace('\n', eol) }
}

fn begin(seal: Option<&str>) -> String {
    seal.map_or_else(|| format!("{BEGIN} %%"), |seal| format!("{BEGIN} {seal} %%"))
}

/// A body split at the marks.
pub(in crate::vault) struct ManagedBody<'a> {
    /// The text before the opening mark.
    pub(in crate::vault) before: &'a str,
    /// The hashes in the opening mark.
    pub(in crate::vault) seal: Option<&'a str>,
    /// The text between the marks.
    pub(in crate::vault) block: &'a str,
    /// The text after the closing mark.
    pub(in crate::vault) after: &'a str,
}

impl ManagedBody<'_> {
    /// The same body with other hashes in the opening mark.
    pub(in crate::vault) fn with_seal(&self, seal: Option<&str>) -> String {
        format!("{}{}{}{END}{}", self.before, begin(seal), self.block, self.after)
    }
}

/// Splits `body` at the marks; `None` if one of them is missing.
pub(in crate::vault) fn split(body: &str) -> Option<ManagedBody<'_>> {
    let (before, rest) = body.split_once(BEGIN)?;
    let (seal, rest) = rest.split_once("%%")?;
    let (block, after) = rest.split_once(END)?;
    let seal = Some(seal.trim()).filter(|seal| !seal.is_empty());
    Some(ManagedBody { before, seal, block, after })
}
