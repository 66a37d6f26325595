-- What the page says in Word's own markup reaches the document as it is.
function CodeBlock(block)
  if block.classes:includes("openxml") then return pandoc.RawBlock("openxml", block.text) end
end

function Code(inline)
  if inline.classes:includes("openxml") then return pandoc.RawInline("openxml", inline.text) end
end
