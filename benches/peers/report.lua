-- What GitHub's Markdown can only say in HTML, said so that no writer loses it: targets of links, and line breaks in
-- cells. Typst has no name for an empty place, so that an empty box bears it.
function RawInline(raw)
  local target = raw.text:match('^<a id="([^"]+)">$')
  if target and FORMAT == 'typst' then
    return pandoc.RawInline('typst', '#box[] <' .. target .. '>')
  end
  if target then return pandoc.Span({}, pandoc.Attr(target)) end
  if raw.text == '<br>' then return pandoc.LineBreak() end
  return {}
end
