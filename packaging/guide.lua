-- Links between pages of the guide lead to places in the one document; what a link to another file said stays as text.
local first = {}

local function name(path)
  return path:match("([^/]+)%.md$")
end

function Pandoc(document)
  -- The headings of the first level stand in the order of the files.
  local files = PANDOC_STATE.input_files
  local place = 0
  document:walk({ Header = function(header)
    if header.level == 1 then
      place = place + 1
      first[name(files[place])] = header.identifier
    end
  end })
  return document:walk({ Link = function(link)
    local target = link.target
    if target:match("^%a+:") or target:match("^#") then return nil end
    local page = not target:match("/") and name(target:gsub("#.*", ""))
    if page and first[page] then
      link.target = "#" .. first[page]
      return link
    end
    return link.content
  end })
end
